namespace Juluo.Host.Tests;

/// <summary>A new member: their needs and offers in their own words, their weekdays, and their plan or pass.</summary>
internal sealed record Newcomer(string Name, string Email, string? Needs, string? Offers, int[] Days, string By, bool Agrees = true)
{
    public PersonId Id { get; set; }
    public HttpClient Client { get; set; } = default!;
    public int Came { get; set; }
}
