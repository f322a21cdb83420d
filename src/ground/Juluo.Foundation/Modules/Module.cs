using System.Reflection;

namespace Juluo.Foundation;

/// <summary>
/// A module declares itself in one file: what it is, whom it uses, what one may do in it, where its pages are, what it does by itself.
/// Host names each module once; nothing else lists them.
/// </summary>
public abstract class Module
{
    /// <summary>One lower-case word: the schema's name and the prefix of its permissions and catalogue keys.</summary>
    public abstract string Name { get; }

    /// <summary>The name that the module had before; null: none. Databases that know its files by it take the new one, and its files move what they stored (<c>postgres.move_names</c>).</summary>
    public virtual string? FormerName => null;

    public abstract string Sentence { get; }

    /// <summary>
    /// The part of the program to which it belongs. Where a community does without it, its pages, widgets, search results, jobs, notifications and permissions are absent; its data stay. Null:
    /// always there.
    /// </summary>
    public virtual Part? Part => null;

    /// <summary>The part of a slice or job of this module: what <see cref="OfPartAttribute"/> says, else the module's.</summary>
    internal Part? PartOf(Type type) => type.GetCustomAttribute<OfPartAttribute>() is { } own ? own.Part : Part;

    /// <summary>The modules below that this one calls. A test holds the assembly's references against it.</summary>
    public virtual IReadOnlyList<Type> Uses => [];

    public virtual Permissions Permissions { get; } = new();

    /// <summary>What the module tells people, by <c>Notifier</c>.</summary>
    public virtual NotificationKinds Notifications { get; } = new();

    /// <summary>What the module keeps of people, why and how long, and what becomes of it when a person is erased.</summary>
    public virtual PersonalData PersonalData { get; } = new();

    /// <summary>Tables with keys of files that are about no person; those about people are in <see cref="PersonalData"/>.</summary>
    public virtual IReadOnlyList<FileColumns> Files => [];

    public virtual void Menu(Menu menu) { }

    /// <summary>Addresses that the module had before. They redirect for good, and no page takes them again.</summary>
    public virtual IReadOnlyList<MovedAddress> MovedAddresses => [];

    /// <summary>Pages of the module that are found by what people call them.</summary>
    public virtual void Search(SearchPages pages) { }

    public virtual void Jobs(JobSchedule jobs) { }

    public virtual void Reactions(Reactions reactions) { }

    /// <summary>Which of the module's facts are sent outside, to the webhooks that a community names.</summary>
    public virtual void Events(PublicEvents events) { }

    /// <summary>The module's own context and façade, for the container.</summary>
    public virtual void Services(IServiceCollection services) { }
}
