namespace Juluo.Channels;

/// <summary>Builds links to a channel with a prefilled message.</summary>
internal static class Writing
{
    public static string In(ChannelId channel, string text) =>
        FilledForm.At($"/channels/{channel}", $"/channels/{channel}/messages", ("text", text));
}
