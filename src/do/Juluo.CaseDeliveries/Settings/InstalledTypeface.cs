using Juluo.Documents;

namespace Juluo.CaseDeliveries;

/// <summary>The Chinese font of the machine, of which letters are put into forms: Noto Sans CJK (SIL Open Font License), which bin/setup installs. It is read when it is needed and let go when memory is.</summary>
/// <param name="places">Where it may lie.</param>
public sealed class InstalledTypeface(IReadOnlyList<string> places)
{
    private readonly Lock reading = new();
    private WeakReference<PdfTypeface>? held;

    /// <summary>Where Debian, Fedora and Arch put it.</summary>
    public InstalledTypeface()
        : this([
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        ]) { }

    /// <summary>Whether there is one; it is not read for that.</summary>
    public bool Exists => places.Any(File.Exists);

    /// <returns>Null: there is none.</returns>
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
