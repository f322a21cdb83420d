namespace Juluo.Channels;

/// <summary>What a channel is called and for; one language is enough.</summary>
internal record ChannelDetails(
    [Required, Length(Channel.MostNameZh, MostEn = Channel.MostNameEn)] LocalizedText? Name = null,
    [Length(Channel.MostPurposeZh, MostEn = Channel.MostPurposeEn, Lines = true)] LocalizedText? Purpose = null
);
