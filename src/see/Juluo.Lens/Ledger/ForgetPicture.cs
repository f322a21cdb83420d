namespace Juluo.Lens;

/// <summary>The stored picture of everybody names people by key. It is made anew at the next reading; until then there is none rather than a wrong one.</summary>
internal sealed class ForgetPicture(UnitOfWork work) : IErase
{
    public Task Erase(PersonId person, CancellationToken stop) => Traces.RemovePicture(work, stop);
}
