namespace Juluo.Lens;

/// <summary>A file that was imported may name the person by a badge number or in any other way: all of them go, what they brought stays.</summary>
internal sealed class PurgeUploadsOfPerson(UnitOfWork work, IFileStore files, Clock clock) : IErase
{
    public Task Erase(PersonId person, CancellationToken stop) => PurgeUploads.Empty(work, files, clock, null, stop);
}
