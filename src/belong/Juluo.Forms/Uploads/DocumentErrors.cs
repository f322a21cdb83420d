namespace Juluo.Forms;

internal static class DocumentErrors
{
    public sealed record NoFile() : Invalid("document.no-file", "file");

    /// <summary>Documents must be pictures, PDFs or office files.</summary>
    public sealed record NoDocument(string Name) : Invalid("document.no-document", "file");

    /// <summary>The file's extension doesn't match its content.</summary>
    public sealed record OtherInside(string Name) : Invalid("document.other-inside", "file");

    /// <summary>The PDF needs a password, which its readers don't have.</summary>
    public sealed record Locked(string Name) : Invalid("document.locked", "file");

    public sealed record TooManyPages(int Most) : Invalid("document.too-many-pages", "file");

    public sealed record TooMuch(int Most) : Invalid("document.too-much", "file");

    /// <summary>Visitors' uploads in unsent submissions fill the space reserved for them in this community.</summary>
    public sealed record NoRoom() : Conflict("document.no-room");

    public sealed record OnlyPictures() : Invalid("document.only-pictures", "file");

    /// <summary>The document isn't among the requested ones.</summary>
    public sealed record NotAskedFor() : Invalid("document.not-asked-for", "item");

    public sealed record LinkOver() : Gone("document.link-over");
}
