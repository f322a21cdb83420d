using System.Globalization;
using Juluo.Signups.Bench;

return await new Rush(Number(0), Number(1), Number(2), args.Contains("--json")).Run();

int Number(int at) => int.Parse(args[at], CultureInfo.InvariantCulture);
