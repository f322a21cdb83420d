namespace Juluo.Host.Tests;

/// <summary>Who comes: what they say they need and offer in their own words, on which weekdays they are here, and by what.</summary>
internal sealed record Newcomer(string Name, string Email, string? Needs, string? Offers, int[] Days, string By, bool Agrees = true)
{
    public PersonId Id { get; set; }
    public HttpClient Client { get; set; } = default!;
    public int Came { get; set; }
}
