namespace Juluo.FoodBank;

/// <summary>Permissions of the food bank.</summary>
internal static class FoodBankRights
{
    /// <summary>The permission to plan distributions, and to set the contents of parcels and the volunteers.</summary>
    public const string Manage = "foodbank.manage";

    /// <summary>The permission to take in, count, pack and give food. Appointed volunteers may do so without it (<see cref="CrewSlice{TInput,TOutput}"/>).</summary>
    public const string Work = "foodbank.work";
}
