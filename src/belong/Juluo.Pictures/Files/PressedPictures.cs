namespace Juluo.Pictures;

/// <summary>Compressed pictures of this request, prepared before it holds a database connection.</summary>
public sealed class PressedPictures : IUploadPreparation
{
    private readonly Dictionary<IFormFile, Outcome<PressedPicture>> pressed = [];

    /// <exception cref="InvalidOperationException">The slice declares no <see cref="PictureFieldAttribute"/> for it, or doesn't reject files that aren't compressed.</exception>
    public Outcome<PressedPicture> Of(IFormFile file) =>
        pressed.TryGetValue(file, out var picture)
            ? picture
            : throw new InvalidOperationException($"“{file.Name}” was not pressed: give the slice a [PictureField].");

    /// <summary>Returns the stored size of a file: of the compressed picture if successful, else of the file.</summary>
    public long Bytes(IFormFile file) =>
        pressed.TryGetValue(file, out var picture) && !picture.Failed ? picture.Value.Large.LongLength : file.Length;

    public async Task Prepare(Uploads uploads, Client client, CancellationToken stop)
    {
        foreach (var field in uploads.Fields.OfType<PictureFieldAttribute>())
        {
            // Without Many, a slice uses the first file.
            var sent =
                field.Many ? uploads.All(field.Name)
                : uploads[field.Name] is { } one ? [one]
                : [];
            if (sent.Count > field.Most || (field.AmongFiles && FileTaking.Check(sent).Count > 0))
                continue;
            foreach (var file in sent.Where(f => !field.AmongFiles || FileKinds.IsPicture(FileKinds.Name(f.FileName))))
            {
                await using var stream = file.OpenReadStream();
                if ((pressed[file] = await PhotoPress.Press(stream, field, client, stop)).Failed)
                    return; // all are accepted, or none
            }
        }
    }
}
