namespace Juluo.Access;

/// <summary>A set of doors and hours for people with a plan or a role, or named one by one.</summary>
/// <param name="Weekdays">A bit set of weekdays; bit 0 is Monday.</param>
/// <param name="Opens">The minute of the day on the site's wall clock. <paramref name="Closes"/> may exceed 1440, for hours after midnight.</param>
/// <param name="GraceDays">The number of days of access after the last day of a plan.</param>
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
