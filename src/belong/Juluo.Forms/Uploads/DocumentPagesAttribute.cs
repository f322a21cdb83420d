namespace Juluo.Forms;

/// <summary>The field by which pages of a document come: photos among other files, looked at for light and sharpness.</summary>
internal sealed class DocumentPagesAttribute : PictureFieldAttribute
{
    public DocumentPagesAttribute()
        : base(DocumentTaking.Field, FileTaking.Large, FileTaking.Small)
    {
        (Required, Many, Most, AmongFiles, Judged) = (true, true, DocumentPage.MostPages, true, true);
    }
}
