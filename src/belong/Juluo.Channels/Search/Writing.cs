namespace Juluo.Channels;

/// <summary>Where one writes in a channel, with a text that stands there already.</summary>
internal static class Writing
{
    public static string In(ChannelId channel, string text) =>
        FilledForm.At($"/channels/{channel}", $"/channels/{channel}/messages", ("text", text));
}
