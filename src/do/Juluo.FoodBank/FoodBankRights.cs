namespace Juluo.FoodBank;

/// <summary>Permissions of the food bank.</summary>
internal static class FoodBankRights
{
    /// <summary>Plan distributions, and set the contents of parcels and the volunteers.</summary>
    public const string Manage = "foodbank.manage";

    /// <summary>Take in, count, pack and give food. Appointed volunteers may too (<see cref="CrewSlice{TInput,TOutput}"/>).</summary>
    public const string Work = "foodbank.work";
}
