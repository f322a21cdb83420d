namespace Juluo.Lens;

/// <summary>Deletes all uploaded files when a person is erased, because a file may name them by a badge number or otherwise. Imported rows stay.</summary>
internal sealed class PurgeUploadsOfPerson(UnitOfWork work, IFileStore files, Clock clock) : IErase
{
    public Task Erase(PersonId person, CancellationToken stop) => PurgeUploads.Empty(work, files, clock, null, stop);
}
