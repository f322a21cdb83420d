using System.Globalization;
using Juluo.Bookings.Bench;

var json = args.Contains("--json");
if (args[0] == "rates")
{
    await new Rates(Number(1), Number(2), Number(3), json).Run();
    return 0;
}

if (args[0] == "series")
{
    await new Seasons(Number(1), json).Run();
    return 0;
}

return await new Contention(Number(1), Number(2), guarded: args[3] == "guarded").Run();

int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
