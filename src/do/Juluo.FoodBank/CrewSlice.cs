namespace Juluo.FoodBank;

/// <summary>
/// Base of slices for food bank staff: people whose role allows it, and appointed volunteers. A role covers many people; an appointment is personal and ends with the membership.
/// </summary>
public abstract class CrewSlice<TInput, TOutput>(UnitOfWork work) : Slice<TInput, TOutput>
    where TInput : notnull
    where TOutput : notnull
{
    protected UnitOfWork Work => work;

    public sealed override async Task<Outcome<TOutput>> Handle(TInput input, Caller caller, CancellationToken stop) =>
        await new VolunteerStore(work).MayWork(caller, stop) ? await Act(input, caller, stop) : new NotFound();

    protected abstract Task<Outcome<TOutput>> Act(TInput input, Caller caller, CancellationToken stop);
}
