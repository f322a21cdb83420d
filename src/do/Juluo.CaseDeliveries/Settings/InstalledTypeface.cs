using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>
/// The Chinese font on the machine that is embedded in forms: Noto Sans CJK (SIL Open Font License), installed by bin/setup. It is loaded on demand and released when memory is needed.
/// </summary>
/// <param name="places">The paths to search.</param>
public sealed class InstalledTypeface(IReadOnlyList<string> places)
{
    private readonly Lock reading = new();
    private WeakReference<PdfTypeface>? held;

    /// <summary>Searches the paths used by Debian, Fedora and Arch.</summary>
    public InstalledTypeface()
        : this([
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        ]) { }

    /// <summary>True if the font is installed; does not load it.</summary>
    public bool Exists => places.Any(File.Exists);

    /// <returns>The font; null if it is not installed.</returns>
    public PdfTypeface? Read()
    {
        lock (reading)
        {
            if (held is not null && held.TryGetTarget(out var known))
                return known;
            var read = places.FirstOrDefault(File.Exists) is { } place
                ? PdfTypeface.Read(File.ReadAllBytes(place), "NotoSansCJKtc-Regular")
                : null;
            held = read is null ? null : new(read);
            return read;
        }
    }
}
