namespace Juluo.Lens;

/// <summary>
/// Deletes the stored network picture when a person is erased, because it contains their key. The next reading creates it again; until then there is no picture rather than a wrong
/// one.
/// </summary>
internal sealed class ForgetPicture(UnitOfWork work) : IErase
{
    public Task Erase(PersonId person, CancellationToken stop) => Traces.RemovePicture(work, stop);
}
