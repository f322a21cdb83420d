using NodaTime;

namespace Juluo.Casework.Tests;

public sealed class CaseDigestTests
{
    private static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly byte[] OtherKey = [.. Enumerable.Repeat((byte)8, 32)];
    private static readonly LocalDate Born = new(1985, 5, 2);

    [Theory]
    [InlineData("MARIA@Example.org ", "0912 345 678", "María  José", "+886-912-345-678", "jose maria")]
    [InlineData("x@example.org", "(213) 555-0147", "Ana", "+1 213 555 0147", "ana")]
    public void Two_ways_of_writing_the_same_are_one(string email, string phone, string name, string otherPhone, string otherName)
    {
        var one = CaseDigests.Of(new(name, email, phone, null, Born), Key);
        var other = CaseDigests.Of(new(otherName, email.Trim().ToUpperInvariant(), otherPhone, "900", Born), Key);
        one.Length.ShouldBe(3);
        for (var i = 0; i < 3; i++)
            one[i].ShouldBe(other[i]);
    }

    [Fact]
    public void Another_day_of_birth_another_key_and_another_kind_are_others()
    {
        var one = CaseDigests.Of(new("Ana", "a@example.org", "0912345678", null, Born), Key);
        var born = CaseDigests.Of(new("Ana", null, null, null, Born.PlusDays(1)), Key);
        one.ShouldNotContain(d => d.SequenceEqual(born[0]));
        foreach (var foreign in CaseDigests.Of(new("Ana", "a@example.org", "0912345678", null, Born), OtherKey))
            one.ShouldNotContain(d => d.SequenceEqual(foreign));
        CaseDigests.Of(new("Ana", null, null, null, null), Key).ShouldBeEmpty(); // many people have the same name
        CaseDigests.Of(new(null, null, "12345", null, null), Key).ShouldBeEmpty(); // too short to identify one person
    }
}
