namespace Juluo.Forms;

/// <summary>Upload field for pages of a document: photos, checked for light and sharpness, and other files.</summary>
internal sealed class DocumentPagesAttribute : PictureFieldAttribute
{
    public DocumentPagesAttribute()
        : base(DocumentTaking.Field, FileTaking.Large, FileTaking.Small)
    {
        (Required, Many, Most, AmongFiles, Judged) = (true, true, DocumentPage.MostPages, true, true);
    }
}
