namespace Juluo.Mentoring;

/// <summary>Shows an item only if there are offers to mentor, hours of experts, or training groups.</summary>
internal sealed class HasMentoring(UnitOfWork work, OfficeHoursFacade officeHours) : IShowOnceFilled
{
    public async Task<bool> Shows(Caller caller, CancellationToken stop) =>
        await work.Find<bool>(
            $"select exists (select from mentoring.mentor where community_id = {work.Community} union all select from mentoring.training_group where community_id = {work.Community})",
            stop
        ) || await officeHours.HasAny(stop);
}
