namespace Juluo.Web;

/// <summary>A file that a slice takes, by the name of its field in a form: what <see cref="Uploads"/> gives it, and what the API's description says.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class FileFieldAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>Without it there is nothing to do.</summary>
    public bool Required { get; set; }

    /// <summary>Several under the one name.</summary>
    public bool Many { get; set; }
}
