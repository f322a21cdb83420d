namespace Juluo.People;

internal static class ProfessionRights
{
    public const string Edit = "people.trades";
}
