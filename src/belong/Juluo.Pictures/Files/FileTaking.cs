using Microsoft.AspNetCore.Http;

namespace Juluo.Pictures;

/// <summary>
/// Checks files that people send and stores them. Pictures are encoded again, in two sizes: where and with what they were taken is in none of them.
/// All are checked before any is stored.
/// </summary>
public sealed class FileTaking(UnitOfWork work, IFileStore files)
{
    private const int Large = 1600;
    private const int Small = 480;

    public async Task<Outcome<List<TakenFile>>> Take(IReadOnlyList<IFormFile> sent, CancellationToken stop)
    {
        if (Check(sent) is { Count: > 0 } wrong)
            return wrong;
        var taken = new List<(string Name, string Kind, byte[]? Large, PhotoPress.Fitted? Small, IFormFile File)>();
        foreach (var file in sent)
        {
            var name = FileKinds.Name(file.FileName);
            if (FileKinds.Of(name) is { } kind)
            {
                taken.Add((name, kind, null, null, file));
                continue;
            }

            await using var stream = file.OpenReadStream();
            var fitted = await PhotoPress.Fit(stream, "file", Large, Small, stop);
            if (fitted.Failed)
                return fitted.Errors[0] is PhotoErrors.NotAPhoto ? new FileErrors.NotAPicture(name) : fitted.As<List<TakenFile>>();
            taken.Add((Path.ChangeExtension(name, ".webp"), PhotoPress.ContentType, fitted.Value.Large, fitted.Value.Small, file));
        }

        var kept = new List<TakenFile>();
        foreach (var (name, kind, large, small, file) in taken)
        {
            await using var whole = large is null ? file.OpenReadStream() : new MemoryStream(large, writable: false);
            var key = await files.Keep(work.Community.Id, whole, stop);
            string? smallKey = null;
            if (small is not null)
            {
                using var bytes = new MemoryStream(small.Bytes, writable: false);
                smallKey = await files.Keep(work.Community.Id, bytes, stop);
            }

            kept.Add(new(name, kind, large?.LongLength ?? file.Length, key, smallKey, small?.Width, small?.Height));
        }

        return kept;
    }

    /// <summary>What can be told without opening them.</summary>
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
