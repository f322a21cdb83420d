namespace Juluo.FoodBank;

/// <summary>
/// What those do who work at the food bank: by their role, or because they were appointed as volunteers. A role reaches many who never come; an appointment is for one person, and ends with their membership.
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
