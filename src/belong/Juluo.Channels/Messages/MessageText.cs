namespace Juluo.Channels;

/// <summary>The rule for what is said: something, not too much, and nothing that is no text.</summary>
internal static class MessageText
{
    /// <summary>As it is kept: lines end in one way, and what is no character (half of one, a control) is left out.</summary>
    public static string AsTyped(string? typed) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value is '\n' or '\t' || !Rune.IsControl(r)))
            .Trim();

    public static Error? Check(string text, bool withFiles) =>
        text.Length == 0 && !withFiles ? new MessageErrors.NothingSaid()
        : text.EnumerateRunes().Count() > Message.MostText ? new TooLong("text", Message.MostText)
        : null;
}
