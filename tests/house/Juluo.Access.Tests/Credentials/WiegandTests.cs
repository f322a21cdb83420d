using Juluo.Gateway;

namespace Juluo.Access.Tests;

public sealed class WiegandTests
{
    [Fact]
    public void Twenty_six_bits_are_a_facility_and_a_number() =>
        Wiegand.Read(Wires.Of(26, 118, 20554)).ShouldBe(new("wiegand26", "118:20554"));

    [Fact]
    public void Thirty_four_bits_have_a_wider_facility() =>
        Wiegand.Read(Wires.Of(34, 4711, 65535)).ShouldBe(new("wiegand34", "4711:65535"));

    [Fact]
    public void One_wrong_bit_is_noticed()
    {
        var bits = Wires.Of(26, 118, 20554);
        for (var i = 0; i < bits.Length; i++)
            Wiegand.Read(string.Concat(bits.Select((b, at) => at == i ? (char)('0' + '1' - b) : b))).ShouldBeNull();
    }

    [Theory]
    [InlineData(26, 256, 1)]
    [InlineData(26, 1, 65536)]
    [InlineData(34, 65536, 1)]
    public void What_the_format_cannot_say_is_refused(int length, uint facility, uint number) =>
        Wiegand.Of(length, facility, number).ShouldBeNull();

    [Fact]
    public void As_printed_it_is_the_same_card() =>
        TypedNumber.Read("118,20554", NumberFormat.Wiegand26).ShouldBe(Wiegand.Read(Wires.Of(26, 118, 20554)));
}
