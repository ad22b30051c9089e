"""Every method that a LIVE room is known to send, with the event name and the category it is shown under.

One line a method: the method, then its name. Names are those of the documented clients (tiktok-live-events, then
tik.tools, then TikTok-Live-Connector) so that a filter or a script written for one of them works here; where none of
them has a name, it is the method's own without prefix and suffix.
"""

CATALOGUE: dict[str, str] = {
    "chat": """
        WebcastChatMessage chat
        WebcastCommentTrayMessage commentTray
        WebcastCommentsMessage comments
        WebcastEmoteChatMessage emoteChat
        WebcastQuickChatListMessage quickChatList
        WebcastScreenChatMessage screenChat
        WebcastStarCommentNotificationMessage starCommentNotification
        WebcastStarCommentPushMessage starCommentPush
    """,
    "gift": """
        WebcastBackpackMessage backpack
        WebcastBindingGiftMessage bindingGift
        WebcastGiftBroadcastMessage giftBroadcast
        WebcastGiftCollectionUpdateMessage giftCollectionUpdate
        WebcastGiftDynamicRestrictionMessage giftDynamicRestriction
        WebcastGiftGalleryMessage giftGallery
        WebcastGiftGuideMessage giftGuide
        WebcastGiftMessage gift
        WebcastGiftNoticeMessage giftNotice
        WebcastGiftPanelUpdateMessage giftPanelUpdate
        WebcastGiftProgressMessage giftProgress
        WebcastGiftPromptMessage giftPrompt
        WebcastGiftRecordCapsuleMessage giftRecordCapsule
        WebcastGiftUnlockMessage giftUnlock
        WebcastGiftUpdateMessage giftUpdate
        WebcastGoodyBagMessage goodyBag
        WebcastViewerPicksUpdateMessage viewerPicksUpdate
        WebcastWalletLiveRewardsRatioMessage walletLiveRewardsRatio
        WebcastWishlistUpdateMessage wishlistUpdate
    """,
    "battle": """
        WebcastCompetitionMessage competition
        WebcastGuestShowdownMessage guestShowdown
        WebcastLinkMicArmies battleArmies
        WebcastLinkMicBattle battle
        WebcastLinkMicBattleItemCard battleItemCard
        WebcastLinkMicBattlePunishFinish battlePunishFinish
        WebcastLinkMicBattleVictoryLap linkMicBattleVictoryLap
        WebcastLinkmicBattleNoticeMessage battleNotice
        WebcastLinkmicBattleTaskMessage linkMicBattleTask
    """,
    "member": """
        WebcastMemberMessage member
    """,
    "like": """
        WebcastDiggMessage digg
        WebcastLikeMessage like
    """,
    "social": """
        WebcastFansEventMessage fansEvent
        WebcastSocialMessage social
    """,
    "subscription": """
        WebcastAnchorGetSubQuotaMessage anchorGetSubQuota
        WebcastSubCapsuleMessage subCapsule
        WebcastSubContractStatusMessage subContractStatus
        WebcastSubNotifyMessage subscribe
        WebcastSubPinEventMessage subPin
        WebcastSubQueueMessage subQueue
        WebcastSubTimerStickerMessage subTimerSticker
        WebcastSubWaveMessage subWave
        WebcastSubscriptionGuideMessage subscriptionGuide
        WebcastSubscriptionNotifyMessage subscriptionNotify
    """,
    "room": """
        WebcastFeedUserRoomMonitorMessage feedUserRoomMonitor
        WebcastHashtagMessage hashtag
        WebcastHotRoomMessage hotRoom
        WebcastLiveIntroMessage liveIntro
        WebcastRoomEventMessage roomEvent
        WebcastRoomMessage room
        WebcastRoomNotifyMessage roomNotify
        WebcastRoomPinMessage roomPin
        WebcastRoomStickerMessage roomSticker
        WebcastRoomStreamAdaptationMessage roomStreamAdaptation
        WebcastRoomUserSeqMessage roomUserSeq
        WebcastStreamStatusMessage streamStatus
        WebcastSystemMessage system
        WebcastUpgradeMessage upgrade
    """,
    "control": """
        WebcastControlMessage control
    """,
    "caption": """
        WebcastCaptionMessage caption
    """,
    "moderation": """
        WebcastAccessControlMessage accessControl
        WebcastAccessRecallMessage accessRecall
        WebcastAlertBoxAuditResultMessage alertBoxAuditResult
        WebcastImDeleteMessage imDelete
        WebcastLiveInfoAuditNoticeMessage liveInfoAuditNotice
        WebcastMGPunishCenterActionMessage mgPunishCenterAction
        WebcastMsgDetectMessage msgDetect
        WebcastNoticeboardReviewMessage noticeboardReview
        WebcastPerceptionMessage perception
        WebcastRoomVerifyMessage roomVerify
        WebcastSpeakerMessage speaker
        WebcastUnauthorizedMemberMessage unauthorizedMember
    """,
    "interactive": """
        WebcastActivityQuizCardMessage activityQuizCard
        WebcastActivityQuizUserIdentityMessage activityQuizUserIdentity
        WebcastCapsuleMessage capsule
        WebcastDonationInfoMessage donationInfo
        WebcastDonationMessage donation
        WebcastDonationStickerModifyMethod donationStickerModifyMethod
        WebcastEnvelopeMessage envelope
        WebcastEnvelopePortalMessage envelopePortal
        WebcastGoalUpdateMessage goalUpdate
        WebcastInteractionHubGoalMessage interactionHubGoal
        WebcastInteractiveEffectMessage interactiveEffect
        WebcastMiddleTouchMessage middleTouch
        WebcastPictionaryEndMessage pictionaryEnd
        WebcastPictionaryExitMessage pictionaryExit
        WebcastPictionaryStartMessage pictionaryStart
        WebcastPictionaryUpdateMessage pictionaryUpdate
        WebcastPlaybookMessage playbook
        WebcastPollMessage poll
        WebcastPortalMessage portal
        WebcastQuestionDeleteMessage questionDelete
        WebcastQuestionNewMessage question
        WebcastQuestionSelectedMessage questionSelected
        WebcastQuestionSlideDownMessage questionSlideDown
        WebcastQuestionSwitchMessage questionSwitch
        WebcastShortTouchMessage shortTouch
    """,
    "rank": """
        WebcastHourlyRankMessage hourlyRank
        WebcastHourlyRankRewardMessage hourlyRankReward
        WebcastRankTextMessage rankText
        WebcastRankToastMessage rankToast
        WebcastRankUpdateMessage rankUpdate
        WebcastUserStatsMessage userStats
        WebcastWeeklyRankRewardMessage weeklyRankReward
    """,
    "link": """
        WebcastBALinkFullMessage bALinkFull
        WebcastCohostReserveMessage cohostReserve
        WebcastCohostTopicMessage cohostTopic
        WebcastGroupLiveMemberNotifyMessage groupLiveMemberNotify
        WebcastGuestInviteGuideMessage guestInviteGuide
        WebcastGuestInviteMessage guestInvite
        WebcastLinkBusinessMessage linkBusiness
        WebcastLinkLayerMessage linkLayer
        WebcastLinkLayoutMessage linkLayout
        WebcastLinkMessage linkMessage
        WebcastLinkMicAdMessage linkMicAd
        WebcastLinkMicAnchorGuideMessage linkMicAnchorGuide
        WebcastLinkMicFanTicketMethod fanTicket
        WebcastLinkMicLayoutStateMessage linkMicLayoutState
        WebcastLinkMicMethod linkMicMethod
        WebcastLinkMicSignalingMethod linkMicSignalingMethod
        WebcastLinkScreenChangeMessage linkScreenChange
        WebcastLinkStateMessage linkState
        WebcastLinkmicAnimationMessage linkmicAnimation
        WebcastLinkmicAudienceNoticeMessage linkmicAudienceNotice
        WebcastLiveShowMessage liveShow
        WebcastMultiGuestSuggestMessage multiGuestSuggest
        WebcastPlayTogetherMessage playTogether
    """,
    "karaoke": """
        WebcastKaraokeQueueListMessage karaokeQueueList
        WebcastKaraokeQueueMessage karaokeQueue
        WebcastKaraokeRedDotMessage karaokeRedDot
        WebcastKaraokeReqMessage karaokeReq
        WebcastKaraokeSwitchMessage karaokeSwitch
        WebcastKaraokeYouSingReqMessage karaokeYouSingReq
    """,
    "game": """
        WebcastGameEmoteUpdateMessage gameEmoteUpdate
        WebcastGameGuessPinCardMessage gameGuessPinCard
        WebcastGameGuessToastMessage gameGuessToast
        WebcastGameGuessWidgetsMessage gameGuessWidgets
        WebcastGameMomentMessage gameMoment
        WebcastGameOCRPingMessage gameOcrPing
        WebcastGameRankNotifyMessage gameRankNotify
        WebcastGameRecommendCreateGuessMessage gameRecommendCreateGuess
        WebcastGameReqSetGuessMessage gameReqSetGuess
        WebcastGameServerFeatureMessage gameServerFeature
        WebcastGameSettingChangeMessage gameSettingChange
        WebcastGuessQuestionAuditMessage guessQuestionAudit
        WebcastLiveGameIntroMessage liveGameIntro
        WebcastPartnershipCardChangeMessage partnershipCardChange
        WebcastPartnershipDownloadCountMessage partnershipDownloadCount
        WebcastPartnershipDropsAnchorMessage partnershipDropsAnchor
        WebcastPartnershipDropsCardChangeMessage partnershipDropsCardChange
        WebcastPartnershipDropsUpdateMessage partnershipDropsUpdate
        WebcastPartnershipGameOfflineMessage partnershipGameOffline
        WebcastPartnershipPunishMessage partnershipPunish
        WebcastPartnershipTaskShowMessage partnershipTaskShow
        WebcastPreviewGameMomentMessage previewGameMoment
    """,
    "shop": """
        WebcastBALeadGenMessage baLeadGen
        WebcastCommercialCustomMessage commercialCustom
        WebcastEcBarrageMessage ecBarrage
        WebcastEcDrawMessage ecDraw
        WebcastEcShortItemRefreshMessage ecShortItemRefresh
        WebcastEcTaskRefreshCouponListMessage ecTaskRefreshCouponList
        WebcastEcTaskRegisterMessage ecTaskRegister
        WebcastOecLiveHotRoomMessage oecLiveHotRoom
        WebcastOecLiveManagerMessage oecLiveManager
        WebcastOecLiveShoppingMessage oecLiveShopping
        WebcastPaidContentLiveShoppingMessage paidContentLiveShopping
        WebcastVideoLiveCouponRcmdMessage videoLiveCouponRcmd
        WebcastVideoLiveGoodsOrderMessage videoLiveGoodsOrder
        WebcastVideoLiveGoodsRcmdMessage videoLiveGoodsRcmd
    """,
    "ai": """
        WebcastAILiveSummaryMessage aiLiveSummary
        WebcastAISummaryMessage aiSummary
    """,
    "ui": """
        WebcastAnchorGrowLevelMessage anchorGrowLevel
        WebcastAnchorReminderWordMessage anchorReminderWord
        WebcastAnchorTaskReminderMessage anchorTaskReminder
        WebcastAnchorToolModificationMessage anchorToolModification
        WebcastAssetMessage asset
        WebcastAudienceReserveUserStateMessage audienceReserveUserState
        WebcastAuthorizationNotifyMessage authorizationNotify
        WebcastAvatarGenerateResultMessage avatarGenerateResult
        WebcastAvatarReportDeleteMessage avatarReportDelete
        WebcastAvatarStyleResultMessage avatarStyleResult
        WebcastBarrageMessage barrage
        WebcastBizStickerMessage bizSticker
        WebcastBoostCardMessage boostCard
        WebcastBoostedUsersMessage boostedUsers
        WebcastBottomMessage bottomMessage
        WebcastColdStartMessage coldStart
        WebcastCommonPopupMessage commonPopup
        WebcastCommonToastMessage commonToast
        WebcastCountdownForAllMessage countdownForAll
        WebcastCountdownMessage countdown
        WebcastEffectControlMessage effectControl
        WebcastEffectPreloadingMessage effectPreloading
        WebcastEpiMessage epi
        WebcastFollowCardMessage followCard
        WebcastForceFetchRecommendationsMessage forceFetchRecommendations
        WebcastGreetingMessage greeting
        WebcastGuideMessage guide
        WebcastGuideTaskMessage guideTask
        WebcastHighlightFragementReady highlightFragementReady
        WebcastInRoomBannerEvent inRoomBannerEvent
        WebcastInRoomBannerMessage inRoomBanner
        WebcastInRoomBannerRefreshMessage inRoomBannerRefresh
        WebcastLiveJourneyMessage liveJourney
        WebcastMarqueeAnnouncementMessage marqueeAnnouncement
        WebcastNewAnchorGuideMessage newAnchorGuide
        WebcastNoticeMessage notice
        WebcastNoticeboardMessage noticeboard
        WebcastOChannelAnchorMessage oChannelAnchor
        WebcastOChannelModifyMessage oChannelModify
        WebcastOChannelUserMessage oChannelUser
        WebcastPopularCardMessage popularCard
        WebcastPrivilegeAdvanceMessage privilegeAdvance
        WebcastPrivilegeDynamicEffectMessage privilegeDynamicEffect
        WebcastProjectDModifyH5 projectDModifyH5
        WebcastPromoteAdStatusMessage promoteAdStatus
        WebcastRealTimePerformancePageMessage realTimePerformancePage
        WebcastRealtimeLiveCenterMethod realtimeLiveCenterMethod
        WebcastRoomBottomMessage roomBottom
        WebcastShareGuideMessage shareGuide
        WebcastSpecialPushMessage specialPush
        WebcastToastMessage toast
        WebcastTrayMessage tray
        WebcastWallpaperMessage wallpaper
        WebcastWallpaperReviewMessage wallpaperReview
    """,
    "other": """
        WebcastEventMessage event
        WebcastNotifyMessage notify
    """,
}
