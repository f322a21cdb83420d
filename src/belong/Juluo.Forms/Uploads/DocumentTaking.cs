using Juluo.Documents;
using Microsoft.AspNetCore.Http;

namespace Juluo.Forms;

/// <summary>Takes the pages of a document: photos encoded again, so that nothing but what they show is left, and looked at for light and sharpness.</summary>
internal sealed class DocumentTaking(UnitOfWork work, Clock clock, FileTaking taking, PressedPictures pictures, Juluo.Web.Uploads uploads)
{
    internal const string Field = "file";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Larger PDFs are not read into memory to see whether they are locked.</summary>
    private const long MostLookedAt = 25;

    /// <summary>The limit for what visitors of a community have uploaded and not sent, in megabytes.</summary>
    private const long MostUnsent = 5 * 1024;

    /// <summary>Megabytes that each visitor may upload even when the limit of the community is reached, so that one visitor cannot block the others.</summary>
    private const long AlwaysRoom = 10;

    /// <returns>How many of the pages are dark or blurred.</returns>
    internal async Task<Outcome<int>> Take(HeldSubmission held, FormQuestion question, string item, CancellationToken stop)
    {
        if (question.Documents.All(d => d.Name != item))
            return new DocumentErrors.NotAskedFor();
        IReadOnlyList<IFormFile> sent = uploads.All(Field);
        if (sent.Count == 0)
            return new DocumentErrors.NoFile();
        if (question.Kind == FormQuestionKind.Drawing && sent.Any(f => !FileKinds.IsPicture(FileKinds.Name(f.FileName))))
            return new DocumentErrors.OnlyPictures();
        if (question.Kind == FormQuestionKind.File && await NoDocument(sent, stop) is { Count: > 0 } wrong)
            return wrong;
        if (held.Documents.Count(d => d.Question == question.Name && d.Item == item) + sent.Count > DocumentPage.MostPages)
            return new DocumentErrors.TooManyPages(DocumentPage.MostPages);
        // What came with the form cannot be removed once it is sent, and leaves the room for what is asked for later as it was.
        var before = held.Documents.Where(d => held.Submission.SentAt is not { } sentAt || d.AddedAt > sentAt).Sum(d => d.Bytes);
        var bytes = before + sent.Sum(f => pictures.Bytes(f));
        if (bytes > DocumentPage.MostMegabytes * Megabyte)
            return new DocumentErrors.TooMuch(DocumentPage.MostMegabytes);
        if (
            bytes > AlwaysRoom * Megabyte
            && held.Submission is { Person: null, SentAt: null }
            && await new DocumentStore(work, clock).Unsent(stop) > MostUnsent * Megabyte
        )
            return new DocumentErrors.NoRoom();
        var taken = await taking.Take(sent, stop);
        if (taken.Failed)
            return taken.As<int>();
        var (store, doubtful) = (new DocumentStore(work, clock), 0);
        foreach (var file in taken.Value)
        {
            var doubt = question.Kind == FormQuestionKind.Drawing ? null : file.Doubt;
            doubtful += doubt is null ? 0 : 1;
            await store.Add(held.Submission, question.Name, item, file, doubt, stop);
        }

        return doubtful;
    }

    private static async Task<bool> IsLocked(Stream file, long length, CancellationToken stop)
    {
        if (length > MostLookedAt * Megabyte)
            return false;
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
