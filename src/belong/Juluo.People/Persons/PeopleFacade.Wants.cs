using Npgsql;

namespace Juluo.People;

public sealed partial class PeopleFacade
{
    /// <summary>A need or an offer, open or ended, whatever its author shows of it: who may read it is for the caller to decide.</summary>
    public Task<SaidWant?> FindWant(WantId want, CancellationToken stop) => new WantStore(work, clock).Find(want, stop);

    /// <summary>Ends a need or an offer of a person.</summary>
    /// <returns>False when this person has no such open one.</returns>
    public async Task<bool> EndWant(PersonId person, WantId want, CancellationToken stop)
    {
        if (await new WantStore(work, clock).End(person, want, stop) is not { } ended)
            return false;
        await outbox.Publish(ended, stop);
        return true;
    }

    /// <summary>Reopens a need or an offer of a person that has ended.</summary>
    /// <param name="closesOn">Another last day; null: the one before stands.</param>
    public async Task ReopenWant(PersonId person, WantId want, LocalDate? closesOn, CancellationToken stop)
    {
        if (await new WantStore(work, clock).Return(person, want, closesOn, stop) is { } reopened)
            await outbox.Publish(reopened, stop);
    }
}
