using Juluo.Documents;

namespace Juluo.Forms;

/// <summary>Stores the pages of a document: re-encodes photos, which strips all metadata, and checks their light and sharpness.</summary>
internal sealed class DocumentTaking(UnitOfWork work, Clock clock, FileTaking taking, PressedPictures pictures, Juluo.Web.Uploads uploads)
{
    internal const string Field = "file";

    private const long Megabyte = 1024 * 1024;

    /// <summary>The size in megabytes up to which a PDF is read into memory to check for a password; larger ones are accepted unchecked.</summary>
    private const long MostLookedAt = 25;

    /// <summary>
    /// The maximum size of visitors' uploads in unsent submissions of a community, in megabytes. Beyond it, uploads of more than <see cref="AlwaysRoom"/> fail with <see
    /// cref="DocumentErrors.NoRoom"/>.
    /// </summary>
    private const long MostUnsent = 5 * 1024;

    /// <summary>The size in megabytes that each submission may have even if <see cref="MostUnsent"/> is reached, so that one visitor can't block the others.</summary>
    private const long AlwaysRoom = 10;

    /// <summary>Checks the files of this request and stores them. This takes long, so it runs before the submission is locked; <see cref="Add"/> then adds them as pages.</summary>
    internal async Task<Outcome<List<TakenFile>>> Keep(HeldSubmission seen, FormQuestion question, string item, CancellationToken stop)
    {
        if (question.Documents.All(d => d.Name != item))
            return new DocumentErrors.NotAskedFor();
        if (Sent.Count == 0)
            return new DocumentErrors.NoFile();
        if (question.Kind == FormQuestionKind.Drawing && Sent.Any(f => !FileKinds.IsPicture(FileKinds.Name(f.FileName))))
            return new DocumentErrors.OnlyPictures();
        if (question.Kind == FormQuestionKind.File && await NoDocument(Sent, stop) is { Count: > 0 } wrong)
            return wrong;
        return await NoRoom(seen, question, item, stop) is { } full ? full : await taking.Take(Sent, stop);
    }

    /// <summary>Adds stored files as pages to a locked submission. Checks the limits again, as another request may have used the room in the meantime.</summary>
    /// <returns>The number of pages that are dark or blurred.</returns>
    internal async Task<Outcome<int>> Add(
        HeldSubmission held,
        FormQuestion question,
        string item,
        IReadOnlyList<TakenFile> files,
        CancellationToken stop
    )
    {
        if (await NoRoom(held, question, item, stop) is { } full)
            return full;
        var (store, doubtful) = (new DocumentStore(work, clock), 0);
        foreach (var file in files)
        {
            var doubt = question.Kind == FormQuestionKind.Drawing ? null : file.Doubt;
            doubtful += doubt is null ? 0 : 1;
            await store.Add(held.Submission, question.Name, item, file, doubt, stop);
        }

        return doubtful;
    }

    private IReadOnlyList<IFormFile> Sent => uploads.All(Field);

    private async Task<Error?> NoRoom(HeldSubmission held, FormQuestion question, string item, CancellationToken stop)
    {
        if (held.Documents.Count(d => d.Question == question.Name && d.Item == item) + Sent.Count > DocumentPage.MostPages)
            return new DocumentErrors.TooManyPages(DocumentPage.MostPages);
        // Documents sent with the form can't be removed any more, so they don't count against the limit for those requested later.
        var before = held.Documents.Where(d => held.Submission.SentAt is not { } sentAt || d.AddedAt > sentAt).Sum(d => d.Bytes);
        var bytes = before + Sent.Sum(f => pictures.Bytes(f));
        if (bytes > DocumentPage.MostMegabytes * Megabyte)
            return new DocumentErrors.TooMuch(DocumentPage.MostMegabytes);
        return
            bytes > AlwaysRoom * Megabyte
            && held.Submission is { Person: null, SentAt: null }
            && await new DocumentStore(work, clock).Unsent(stop) > MostUnsent * Megabyte
            ? new DocumentErrors.NoRoom()
            : null;
    }

    private static async Task<bool> IsLocked(Stream file, long length, CancellationToken stop)
    {
        if (length > MostLookedAt * Megabyte)
            return false;
        HeldLock.Refuse("reading a PDF");
        var bytes = new byte[length];
        file.Position = 0;
        await file.ReadExactlyAsync(bytes, stop);
        return PdfPassword.IsAsked(bytes);
    }

    private static async Task<List<Error>> NoDocument(IReadOnlyList<IFormFile> sent, CancellationToken stop)
    {
        var wrong = new List<Error>();
        var head = new byte[DocumentFormat.Head];
        foreach (var file in sent)
        {
            var name = FileKinds.Name(file.FileName);
            if (!DocumentFormat.IsTaken(name))
            {
                wrong.Add(new DocumentErrors.NoDocument(name));
                continue;
            }

            await using var stream = file.OpenReadStream();
            var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, stop);
            if (!DocumentFormat.Fits(name, head.AsSpan(0, read)))
            {
                wrong.Add(new DocumentErrors.OtherInside(name));
                continue;
            }

            await using var whole = file.OpenReadStream();
            if (!DocumentFormat.IsOffice(name, whole))
                wrong.Add(new DocumentErrors.OtherInside(name));
            if (Path.GetExtension(name).Equals(".pdf", StringComparison.OrdinalIgnoreCase) && await IsLocked(whole, file.Length, stop))
                wrong.Add(new DocumentErrors.Locked(name));
        }

        return wrong;
    }
}
