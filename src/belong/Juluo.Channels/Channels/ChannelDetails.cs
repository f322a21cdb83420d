namespace Juluo.Channels;

/// <summary>Form input for a channel: name and purpose; one language is enough.</summary>
internal record ChannelDetails(
    [Required, Length(Channel.MostNameZh, MostEn = Channel.MostNameEn)] LocalizedText? Name = null,
    [Length(Channel.MostPurposeZh, MostEn = Channel.MostPurposeEn, Lines = true)] LocalizedText? Purpose = null
);
