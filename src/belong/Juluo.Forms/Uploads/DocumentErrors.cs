namespace Juluo.Forms;

internal static class DocumentErrors
{
    public sealed record NoFile() : Invalid("document.no-file", "file");

    public sealed record TooManyPages(int Most) : Invalid("document.too-many-pages", "file");

    public sealed record OnlyPictures() : Invalid("document.only-pictures", "file");

    /// <summary>Not among the documents that are asked for.</summary>
    public sealed record NotAskedFor() : Invalid("document.not-asked-for", "item");

    public sealed record LinkOver() : Gone("document.link-over");
}
