namespace Juluo.Channels;

/// <summary>What a channel is called and for; one language is enough.</summary>
internal record ChannelDetails([Required] LocalizedText? Name = null, LocalizedText? Purpose = null)
{
    /// <summary>What is wrong with it; empty is good.</summary>
    internal List<Error> Check() =>
        [
            .. FormText.CheckGiven("name", Name, Channel.MostNameZh, Channel.MostNameEn),
            .. FormText.CheckLong("purpose", Purpose, Channel.MostPurposeZh, Channel.MostPurposeEn),
        ];
}
