namespace Juluo.Delivery;

/// <summary>Words by which a number ends messages, or wants them again, where a message says nothing else. Pure.</summary>
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
