namespace Juluo.Channels;

/// <summary>Validation of message texts: not empty, not too long, and only text characters.</summary>
internal static class MessageText
{
    /// <summary>Normalizes text for storage: uniform line endings, without invalid or control characters.</summary>
    public static string AsTyped(string? typed) =>
        string.Concat((typed ?? "").ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value is '\n' or '\t' || !Rune.IsControl(r)))
            .Trim();

    public static Error? Check(string text, bool withFiles) =>
        text.Length == 0 && !withFiles ? new MessageErrors.NothingSaid()
        : text.EnumerateRunes().Count() > Message.MostText ? new TooLong("text", Message.MostText)
        : null;
}
