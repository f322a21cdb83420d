using Juluo.Kernel;
using Juluo.Lens;
using Juluo.Matching;
using Juluo.People;
using Juluo.Places;

namespace Juluo.Host;

/// <summary>The rooms of this house: a new one is one line here.</summary>
public static class Rooms
{
    public static House Build() => new(new KernelRoom(), new PeopleRoom(), new PlacesRoom(), new LensRoom(), new MatchingRoom());
}
