using Biaochi.Core.Publications;

namespace Biaochi.Pages.Portal.Guide;

/// <summary>How to read a form of performance targets, in plain words.</summary>
internal sealed class IndexModel(PublicationQueries publications) : PortalPage(publications);
