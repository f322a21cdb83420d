namespace Juluo.Lens;

/// <summary>The stored picture of all people names them by key. It is made again at the next reading; until then there is none rather than a wrong one.</summary>
internal sealed class ForgetPicture(UnitOfWork work) : IErase
{
    public Task Erase(PersonId person, CancellationToken stop) => Traces.RemovePicture(work, stop);
}
