namespace Juluo.Forms;

internal static class DocumentErrors
{
    public sealed record NoFile() : Invalid("document.no-file", "file");

    /// <summary>A proof is a picture, a PDF or a file of an office program.</summary>
    public sealed record NoDocument(string Name) : Invalid("document.no-document", "file");

    /// <summary>Its ending says one thing and its content another.</summary>
    public sealed record OtherInside(string Name) : Invalid("document.other-inside", "file");

    /// <summary>A PDF that opens only with a password, which the people who read it do not have.</summary>
    public sealed record Locked(string Name) : Invalid("document.locked", "file");

    public sealed record TooManyPages(int Most) : Invalid("document.too-many-pages", "file");

    public sealed record TooMuch(int Most) : Invalid("document.too-much", "file");

    /// <summary>Documents that visitors have uploaded and not sent fill the space reserved for them.</summary>
    public sealed record NoRoom() : Conflict("document.no-room");

    public sealed record OnlyPictures() : Invalid("document.only-pictures", "file");

    /// <summary>Not among the documents that are asked for.</summary>
    public sealed record NotAskedFor() : Invalid("document.not-asked-for", "item");

    public sealed record LinkOver() : Gone("document.link-over");
}
