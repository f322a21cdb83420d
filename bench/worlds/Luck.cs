using System.Security.Cryptography;
using System.Text;

namespace Juluo.Worlds.Bench;

/// <summary>Random events of a world are the same for every policy: a draw depends only on the world, the question and the two people.</summary>
internal static class Luck
{
    public static bool Hit(World world, string question, int a, int b, int day, double chance) => Of(world, question, a, b, day) < chance;

    /// <summary>0 … 1.</summary>
    public static double Of(World world, string question, int a, int b, int day)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{world.Name}/{world.Seed}/{question}/{a}/{b}/{day}"));
        return (BitConverter.ToUInt64(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
