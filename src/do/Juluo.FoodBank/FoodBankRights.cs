namespace Juluo.FoodBank;

/// <summary>What a person may do at the food bank.</summary>
internal static class FoodBankRights
{
    /// <summary>To plan distributions, and decide what a parcel holds and who helps.</summary>
    public const string Manage = "foodbank.manage";

    /// <summary>To take in, count, pack and give. A volunteer who was appointed may it too (<see cref="CrewSlice{TInput,TOutput}"/>).</summary>
    public const string Work = "foodbank.work";
}
