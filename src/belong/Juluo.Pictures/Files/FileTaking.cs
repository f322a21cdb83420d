namespace Juluo.Pictures;

/// <summary>
/// Checks and stores uploaded files. Pictures are re-encoded in two sizes, without location or camera data. All files are checked before any is stored. A slice with uploads declares a
/// <see cref="PictureFieldAttribute"/> of these two sizes for them.
/// </summary>
public sealed class FileTaking(UnitOfWork work, IFileStore files, PressedPictures pictures)
{
    public const int Large = 1600;
    public const int Small = 480;

    public async Task<Outcome<List<TakenFile>>> Take(IReadOnlyList<IFormFile> sent, CancellationToken stop)
    {
        if (Check(sent) is { Count: > 0 } wrong)
            return wrong;
        var taken = new List<(string Name, string Kind, PressedPicture? Picture, IFormFile File)>();
        foreach (var file in sent)
        {
            var name = FileKinds.Name(file.FileName);
            if (FileKinds.Of(name) is { } kind)
            {
                taken.Add((name, kind, null, file));
                continue;
            }

            var pressed = pictures.Of(file);
            if (pressed.Failed)
                return pressed.Errors[0] is PhotoErrors.NotAPhoto ? new FileErrors.NotAPicture(name) : pressed.As<List<TakenFile>>();
            taken.Add((Path.ChangeExtension(name, ".webp"), PhotoPress.ContentType, pressed.Value, file));
        }

        var kept = new List<TakenFile>();
        foreach (var (name, kind, picture, file) in taken)
        {
            await using var whole = picture is null ? file.OpenReadStream() : new MemoryStream(picture.Large, writable: false);
            var key = await files.Keep(work, whole, stop);
            string? smallKey = null;
            if (picture is not null)
            {
                using var bytes = new MemoryStream(picture.Small, writable: false);
                smallKey = await files.Keep(work, bytes, stop);
            }

            kept.Add(
                new(name, kind, picture?.Large.LongLength ?? file.Length, key, smallKey, picture?.Width, picture?.Height)
                {
                    Doubt = picture?.Doubt,
                }
            );
        }

        return kept;
    }

    /// <summary>Returns errors that can be detected without opening the files.</summary>
    public static List<Error> Check(IReadOnlyList<IFormFile> sent)
    {
        var wrong = new List<Error>();
        foreach (var file in sent)
        {
            var name = FileKinds.Name(file.FileName);
            if (name.Length == 0 || (FileKinds.Of(name) is null && !FileKinds.IsPicture(name)))
                wrong.Add(new FileErrors.NotTaken(name));
            else if (file.Length > FileKinds.MostBytes)
                wrong.Add(new FileErrors.TooLarge(name, FileKinds.MostMegabytes));
        }

        return wrong;
    }
}
