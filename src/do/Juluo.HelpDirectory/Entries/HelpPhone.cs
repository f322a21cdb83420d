using System.Text;
using System.Text.Json.Nodes;

namespace Juluo.HelpDirectory;

/// <summary>A number to call.</summary>
/// <param name="Number">As people read it.</param>
/// <param name="Note">For what or when.</param>
public sealed record HelpPhone(string Number, string? Extension, LocalizedText? Note)
{
    /// <summary>What a phone dials: RFC 3966; null: there are no digits in it.</summary>
    public string? Link
    {
        get
        {
            var digits = new StringBuilder();
            foreach (var c in Number.Normalize(NormalizationForm.FormKC))
                if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 0))
                    digits.Append(c);
            return digits.Length < 3 ? null
                : Extension is { } ext ? $"tel:{digits};ext={ext}"
                : $"tel:{digits}";
        }
    }

    internal static HelpPhone Of(JsonObject node) =>
        new(
            (node.Text("number") ?? "").Trim('"', ' '),
            node.Number("extension") is { } extension ? extension.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : null,
            node.Localized("description")
        );
}
