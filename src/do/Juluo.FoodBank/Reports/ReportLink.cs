namespace Juluo.FoodBank;

/// <summary>The link by which a donor without an account opens their report. The donor's id is encrypted in it, and only the latest link opens.</summary>
public sealed class ReportLink(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("foodbank", "donor report");

    private sealed record Content(CommunityId Community, DonorId Donor, int Number);

    internal static string Path(string token) => $"/food-bank/reports/{token}";

    /// <summary>Returns the donor's current link, or null.</summary>
    internal string? Of(CommunityId here, Donor donor) =>
        donor.Linked ? Path(seal.Protect(JsonSerializer.Serialize(new Content(here, donor.Id, donor.LinkNumber), Json.Options))) : null;

    internal (DonorId Donor, int Number)? Open(string token, CommunityId here)
    {
        try
        {
            return JsonSerializer.Deserialize<Content>(seal.Unprotect(token), Json.Options) is { } content && content.Community == here
                ? (content.Donor, content.Number)
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }
}
