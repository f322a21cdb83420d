namespace Juluo.Access.Tests;

/// <summary>A reader's signal on the two Wiegand wires, written from the format's description and not from our parser.</summary>
internal static class Wires
{
    public static string Of(int length, int facility, int number)
    {
        var data = Convert.ToString(facility, 2).PadLeft(length - 18, '0') + Convert.ToString(number, 2).PadLeft(16, '0');
        var half = data.Length / 2;
        var even = data[..half].Count(b => b == '1') % 2 == 0 ? '0' : '1';
        var odd = data[half..].Count(b => b == '1') % 2 == 0 ? '1' : '0';
        return even + data + odd;
    }
}
