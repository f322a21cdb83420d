namespace Juluo.Access;

/// <summary>Some doors at some hours, for people who have a plan or a role, or are named.</summary>
/// <param name="Weekdays">Bit 0 is Monday.</param>
/// <param name="Opens">Minutes on the site's wall clock; <paramref name="Closes"/> may be beyond 1440, in the small hours of the next day.</param>
/// <param name="GraceDays">After the last day of a plan.</param>
public sealed record AccessGroup(
    AccessGroupId Id,
    LocalizedText Name,
    int Weekdays,
    int Opens,
    int Closes,
    int GraceDays,
    IReadOnlyList<DoorId> Doors,
    IReadOnlyList<PlanId> Plans,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<PersonId> People,
    bool Retired
)
{
    public const int MostName = 80;
    public const int Everyday = 127;
    public const int Day = 1440;

    public bool Always => Weekdays == Everyday && Opens == 0 && Closes == Day;
}
