using System.Globalization;

namespace Juluo.Kernel.Postgres;

/// <summary>What the cluster tells a person at a terminal, before there is a database to keep a language in.</summary>
public readonly record struct Notice(string English, string Chinese)
{
    public override string ToString() =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
}
