namespace Juluo.Delivery;

/// <summary>Words that opt a number out of messages or in again, if the message contains nothing else. Pure.</summary>
internal static class SmsWords
{
    private static readonly HashSet<string> Ending = new(StringComparer.Ordinal)
    {
        "STOP",
        "STOPALL",
        "UNSUBSCRIBE",
        "CANCEL",
        "END",
        "QUIT",
        "ALTO",
        "PARAR",
        "CANCELAR",
        "BAJA",
        "取消",
        "停止",
        "退訂",
        "取消訂閱",
    };

    private static readonly HashSet<string> Beginning = new(StringComparer.Ordinal)
    {
        "START",
        "UNSTOP",
        "ALTA",
        "INICIAR",
        "恢復",
        "開始",
    };

    public static bool Ends(string text) => Ending.Contains(Bare(text));

    public static bool BeginsAgain(string text) => Beginning.Contains(Bare(text));

    private static string Bare(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetter)).ToUpperInvariant();
}
